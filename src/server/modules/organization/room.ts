import type { Room } from '#server/platform/room.ts';
import { cityRoutes } from './city/city.routes.ts';
import { groupRoutes } from './groups/groups.routes.ts';
import { importRoutes } from './imports/imports.routes.ts';
import { organizationJobs } from './organization.jobs.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { structureRoutes } from './units/structure.routes.ts';

/** Who the city is, what stands under what, who sits where. Everybody looks at it, it looks at nobody. */
export const organizationRoom: Room = {
  name: 'organization',
  jobs: organizationJobs,
  routes: (house) => {
    cityRoutes(house);
    structureRoutes(house);
    peopleRoutes(house);
    importRoutes(house);
    groupRoutes(house);
  },
};
