export { AddressGroups as AddressGroupsPage } from '#web/features/address-groups/groups.tsx';
