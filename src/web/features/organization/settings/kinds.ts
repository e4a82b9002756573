import type { listHolidays } from '#shared/contracts/organization-city.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { listTeams } from '#shared/contracts/organization.contract.ts';

export type Holiday = Reply<typeof listHolidays>['rows'][number];
export type Team = Reply<typeof listTeams>['rows'][number];
