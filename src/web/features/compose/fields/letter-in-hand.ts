import { createContext } from 'react';

/** Which letter the fields belong to: a person is named for one letter. */
export const LetterInHand = createContext('');
