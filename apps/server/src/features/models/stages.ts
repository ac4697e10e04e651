/** Of the work that goes on once another model is in use; whoever does it says when it ends. */
export const applying = 'applying';
