import { createContext } from 'react';

/** A page about a secret letter says so: what is typed on it lives with this tab and ends with the session. */
export const AboutSecret = createContext(false);
