// The door of the identity room. Other rooms import only from here.
export { identityRoom } from './room.ts';
export { assertMayManage } from './accounts/reach-queries.ts';
export { openAccount } from './accounts/open-account.ts';
export { hashPassword } from './passwords/hash-password.ts';
export { prepareSetupCode } from './first-run/setup-code.ts';
export { openModelOffice, registerModelOffice } from './first-run/model-office.ts';
export { recoverAtConsole } from './accounts/recover-at-console.ts';
