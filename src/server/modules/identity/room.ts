import type { Room } from '#server/platform/room.ts';
import { accountRoutes } from './accounts/accounts.routes.ts';
import { factorRoutes } from './factors/factors.routes.ts';
import { firstRunRoutes } from './first-run/first-run.routes.ts';
import { loadIdentityPreset } from './first-run/house-store.ts';
import { identityJobs } from './identity.jobs.ts';
import { passwordRoutes } from './passwords/passwords.routes.ts';
import { authenticate } from './sessions/authenticate.ts';
import { sessionRoutes } from './sessions/sessions.routes.ts';
import { signInRoutes } from './sign-in/sign-in.routes.ts';

/** Who is at the door, how they proved it, and from which of their seats they act. */
export const identityRoom: Room = {
  name: 'identity',
  authenticate,
  preset: loadIdentityPreset,
  jobs: identityJobs,
  routes: (house) => {
    signInRoutes(house);
    sessionRoutes(house);
    passwordRoutes(house);
    factorRoutes(house);
    accountRoutes(house);
    firstRunRoutes(house);
  },
};
