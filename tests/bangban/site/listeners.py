"""Who hears a build, and remembers it."""

from dataclasses import dataclass, field


@dataclass
class Notes:
    """What a build has told: phases with their steps, warnings, problems."""

    phases: dict[str, list[int]] = field(default_factory=dict)
    warned: list[str] = field(default_factory=list)
    problems: tuple[object, ...] = ()
    left_out: int = 0

    def begin(self, phase, total):
        self.phases[phase] = [0, total]

    def advance(self):
        [*self.phases.values()][-1][0] += 1

    def warn(self, code):
        self.warned.append(code)

    def tell(self, problems, left_out):
        self.problems, self.left_out = problems, left_out
