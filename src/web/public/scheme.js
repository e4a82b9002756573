// A file of its own, not an inline script: the content security policy forbids inline ones.
// It runs before the first paint, so a dark screen never flashes white.
(() => {
  const stored = localStorage.getItem('mantine-color-scheme-value');
  const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  document.documentElement.lang = localStorage.getItem('lontar.language') === 'en' ? 'en' : 'id';
})();
