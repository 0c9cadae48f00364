const script = document.currentScript;
const { version } = script.dataset;
// Beside the script: a forwarded port may have its path before ours.
const events = new URL("events", script.src).href;
let source;
const listen = () => {
  source ??= new EventSource(events);
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
