// The door of the intake room. Nobody stands above it yet; the model office tells its counter whom it wrote down.
export { intakeRoom } from './intake.routes.ts';
export { rememberSender } from './senders.ts';
