import { Button, createTheme, type MantineThemeOverride, type MenuProps } from '@mantine/core';
import buttons from './button.module.css';

/** Mantine's place for the focus is no child that a menu may have: its first item takes it. */
const MENU: Partial<MenuProps> = {
  ...{ position: 'bottom-end', withinPortal: false, transitionProps: { duration: 0 } },
  withInitialFocusPlaceholder: false,
};

/** Variables stand in tokens.css: the theme only says which of Mantine's ways the parts take. */
export const theme: MantineThemeOverride = createTheme({
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default' }, classNames: { root: buttons.root ?? '' } }),
    // Without its class: it would come with the first page.
    Menu: { defaultProps: MENU },
  },
});
