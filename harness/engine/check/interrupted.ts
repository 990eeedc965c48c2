/** Why checks were not run when a user stopped the run. */
export const interrupted = 'the run was interrupted';
