export { SlipsPage } from '#web/features/slips/slips.tsx';
