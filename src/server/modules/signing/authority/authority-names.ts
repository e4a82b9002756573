/** What the issuing authority of every installation calls itself; stands several times in each signature made with one of its certificates. */
export const ISSUING_NAME = 'Penerbit Lontar';
