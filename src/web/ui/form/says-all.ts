const fewestLetters = 3;

/** Whether a line of a list holds every word typed, so that Enter may take it though something new may also stand there. */
export function saysAll(label: string, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const says = label.toLowerCase();
  return typed.trim().length >= fewestLetters && words.every((word) => says.includes(word));
}
