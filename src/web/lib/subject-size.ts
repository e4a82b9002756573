/** Beyond this many characters a subject in the size of a title pushes away what the page is about. */
const LONG = 110;

/** The size a subject is set in at the head of its own page. */
export function sizeOfSubject(subject: string | null): 'h2' | 'h3' {
  return (subject ?? '').length > LONG ? 'h3' : 'h2';
}
