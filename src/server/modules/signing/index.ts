// The door of the signing room. Other rooms import only from here.
import type { Room } from '#server/platform/room.ts';
import { signingRoutes } from './signing.routes.ts';

export { readAuthority } from './authority/authority-state.ts';
export { abandonSignature, assertSignable, keepSignature, openKey, signPdf } from './sign/sign-pdf.ts';
export type { OpenKey, SignedPdf } from './sign/sign-pdf.ts';
export { verifyPdf } from './verify/verify-pdf.ts';
export { worthNow } from './verify/worth-now.ts';
export const signingRoom: Room = { name: 'signing', routes: signingRoutes };
