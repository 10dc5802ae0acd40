import { Button, createTheme, type MantineThemeOverride } from '@mantine/core';
import buttons from './button.module.css';

/** Variables stand in tokens.css: the theme only says which of Mantine's ways the parts take. */
export const theme: MantineThemeOverride = createTheme({
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default' }, classNames: { root: buttons.root ?? '' } }),
  },
});
