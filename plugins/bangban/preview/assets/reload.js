const version = document.currentScript.dataset.version;
let source;
const listen = () => {
  source ??= new EventSource("/_bangban/events");
  source.onmessage = (event) => event.data !== version && location.reload();
};
// A tab in the background lets go of its connection: browsers allow six to one host.
const rest = () => {
  source?.close();
  source = undefined;
};
document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
listen();
