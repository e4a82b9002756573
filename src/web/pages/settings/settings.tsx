import { CitySettings } from '#web/features/organization/settings/city-settings.tsx';
import { Holidays } from '#web/features/organization/settings/holidays.tsx';
import { Teams } from '#web/features/organization/settings/teams.tsx';

export { CitySettings as CityPage, Holidays as HolidaysPage, Teams as TeamsPage };
