// The door of the intake room. Nobody stands above it yet.
export { intakeRoom } from './intake.routes.ts';
