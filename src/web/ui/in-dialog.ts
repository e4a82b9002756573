import { createContext } from 'react';

/** True inside of a dialog: it lies above everything of the page, so a list that opens must open within it. */
export const InDialog = createContext(false);
