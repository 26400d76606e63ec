/** Light or dark: the computer's choice until somebody presses the button. */

const KEY = 'staffroom-theme';

/** Applies the theme chosen before, and lets the button change it. */
export function startTheme(button: HTMLButtonElement): void {
  const darkByDefault = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => {
    const chosen = document.documentElement.dataset['theme'];
    return chosen === undefined ? darkByDefault.matches : chosen === 'dark';
  };
  const label = () => {
    button.textContent = isDark() ? 'Light colours' : 'Dark colours';
  };
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset['theme'] = chosen;
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(KEY, theme);
    label();
  });
  darkByDefault.addEventListener('change', label);
  label();
}
