/** How long a pressed "send" can be taken back, counted by the server's clock. */
export const UNDO_SECONDS = 10;

/** How a letter reaches an addressee outside the house; `none`: nothing is sent there, as to "Arsip" among the copies. */
export const consignmentWays = ['mail', 'courier'] as const;
export type ConsignmentWay = (typeof consignmentWays)[number];
export const sendWays = [...consignmentWays, 'none'] as const;
export type SendWay = (typeof sendWays)[number];

/**
 * waiting: to be mailed or carried. handing: the mail server is being given it. sent: it said yes. refused: it said no. unknown: its
 * answer was lost. bounced: the mail came back. received: somebody has it. undelivered: nobody took it. cancelled: withdrawn before;
 * should it have been handed over all the same, its receipt is still taken.
 */
export const consignmentStates = ['waiting', 'handing', 'sent', 'refused', 'unknown', 'bounced', 'received', 'undelivered', 'cancelled'] as const;
export type ConsignmentState = (typeof consignmentStates)[number];

/** Who has the letter, or may have it: they are told when it is withdrawn. */
export const reachedStates = ['handing', 'sent', 'unknown', 'received'] as const satisfies readonly ConsignmentState[];

/** Of a receipt that came in when the letter had been withdrawn: given before that, or after. */
export const lateReceipts = ['before', 'after'] as const;
export type LateReceipt = (typeof lateReceipts)[number];

/** resend: mail it again. settle: it is known to have arrived. carry: by hand instead. receive: its receiver took it. fail: nobody did. again: it is carried once more, to the same address or a mended one. mail: by e-mail instead. tell: this addressee was told that the letter was withdrawn. */
export const consignmentActs = ['resend', 'settle', 'carry', 'receive', 'fail', 'again', 'mail', 'tell'] as const;
export type ConsignmentAct = (typeof consignmentActs)[number];

/** What a mail server takes in one message is often 25 MB; in transit a file grows by a third and its line ends. */
export const MOST_MAIL_BYTES = 18 * 1024 * 1024;

/** What the letters of a unit wait for at its registry, in the order of their way: the number and the scan of those signed with the pen, and to be sent. */
export const registrySteps = ['number', 'scan', 'send'] as const;
export type RegistryStep = (typeof registrySteps)[number];
