/** What can be done to several letters of a list at once. Each line says which of these its reader may do, so that none is offered only to be refused. */
export const bulkActs = ['read', 'remind', 'close'] as const;
