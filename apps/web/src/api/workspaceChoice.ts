const storageKey = 'rapport-workspace';
let chosen: string | null = read();

/** The workspace whose data every request asks for; null leaves the server to take the first. */
export function chosenWorkspace(): string | null {
  return chosen;
}

/** Keeps the choice on this device. The caller empties what was read of the other workspace. */
export function chooseWorkspace(id: string | null): void {
  chosen = id;
  try {
    if (id === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, id);
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
