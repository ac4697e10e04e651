// Before the first paint: the colour scheme and the language last chosen, so that nothing flashes.
(() => {
  const read = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const chosen = read('rapport-colour-scheme');
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  const language = read('rapport-language') ?? navigator.language.slice(0, 2);
  document.documentElement.lang = language === 'fr' ? 'fr' : 'en';
})();
