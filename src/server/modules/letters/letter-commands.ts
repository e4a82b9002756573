// The commands of the room for who plays a story through them (model office, proofs); one name at the door.
export { closeLetter } from './close-letter.ts';
export { readLetter } from './deliveries/read-letter.ts';
export { openSealedLetter } from './incoming/open-sealed-letter.ts';
export { keepCarried } from './incoming/keep-carried.ts';
export { registerIncomingLetter } from './incoming/register-incoming-letter.ts';
export { voidRegistration } from './incoming/void-registration.ts';
