import { createTheme, type ComboboxClearButtonProps, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { speak } from '#web/lib/words.ts';
import { kitWords } from './ui/kit-words.ts';
import { formWords } from './ui/form/form-words.ts';
import controls from './ui/form/controls.module.css';

const daun: MantineColorsTuple = ['#eef9f6', '#d8f0e9', '#b7e0d6', '#8fccbe', '#64b5a3', '#419886', '#277a6b', '#0f5e53', '#094940', '#04352e'];
const tinta: MantineColorsTuple = ['#fdfdfb', '#f6f6f4', '#ebedea', '#dbdfdc', '#c6ccc9', '#97a19d', '#6c7774', '#4f5b58', '#2e3b38', '#14211f'];
const liat: MantineColorsTuple = ['#fdf0ed', '#fae0d7', '#f4c5b7', '#eba38f', '#dd7d63', '#c55d41', '#a9452a', '#8d351d', '#712a17', '#511e11'];
const prada: MantineColorsTuple = ['#fcf7e8', '#f8eac6', '#f1d798', '#e5bf68', '#d6a843', '#ae8429', '#997123', '#7b5818', '#614413', '#48300c'];
const fontFamily = "'Plus Jakarta Sans Variable', 'Segoe UI', system-ui, sans-serif";

const input = { input: controls.input, section: controls.section };
const wrapper = { label: controls.label, description: controls.help, error: controls.fault, required: controls.required, root: controls.field };
/** Label, help, control, fault: the order in which a person needs them. */
const inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const field = { classNames: { ...wrapper, ...input }, defaultProps: { inputWrapperOrder } };

/** The cross of a choice that may be none, in the place of the arrow: with a name, within reach of the keyboard, and the cursor stays in the field. */
const emptyButton: Omit<ComboboxClearButtonProps, 'onClear'> = {
  'aria-label': speak(formWords).empty,
  'aria-hidden': false,
  tabIndex: 0,
  onClick: (event) => event.currentTarget.closest('.mantine-Input-wrapper')?.querySelector('input')?.focus(),
};

export const theme = createTheme({
  colors: { daun, tinta, liat, prada },
  primaryColor: 'daun',
  primaryShade: { light: 7, dark: 4 },
  black: '#14211f',
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '700',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '2rem', lineHeight: '2.5rem' },
      h2: { fontSize: '1.5rem', lineHeight: '2rem' },
      h3: { fontSize: '1.125rem', lineHeight: '1.5rem' },
      h4: { fontSize: '.9375rem', lineHeight: '1.25rem' },
    },
  },
  spacing: { xs: '.5rem', sm: '.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', xl: '12px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  focusRing: 'auto',
  shadows: { sm: 'var(--l-shadow-pop)', xl: 'var(--l-shadow-sheet)' },
  components: {
    TextInput: field,
    PasswordInput: { ...field, defaultProps: { inputWrapperOrder, visibilityToggleButtonProps: { 'aria-label': speak(kitWords).showPassword } }, classNames: { ...field.classNames, innerInput: controls.inner, input: controls.password, visibilityToggle: controls.reveal } },
    Textarea: field,
    Select: { ...field, defaultProps: { inputWrapperOrder, clearSectionMode: 'clear' as const, clearButtonProps: emptyButton }, classNames: { ...field.classNames, dropdown: controls.dropdown, option: controls.option } },
    Checkbox: { classNames: { input: controls.tick, label: controls.tickLabel, body: controls.tickBody, error: controls.fault } },
    Radio: { classNames: { radio: controls.radio, label: controls.tickLabel, body: controls.tickBody } },
    SegmentedControl: { classNames: { root: controls.seg, label: controls.segLabel, indicator: controls.segOn, control: controls.segItem } },
    Menu: { classNames: { dropdown: controls.dropdown, item: controls.option } },
  },
});

/** Mantine's own variables speak our meanings; a refusal and a fault are ink, never red. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const meaning = {
    '--mantine-color-body': 'var(--l-ground)',
    '--mantine-color-text': 'var(--l-text)',
    '--mantine-color-dimmed': 'var(--l-text-2)',
    '--mantine-color-default-border': 'var(--l-edge)',
    '--mantine-color-default': 'var(--l-surface)',
    '--mantine-color-error': 'var(--l-strong)',
    '--mantine-color-placeholder': 'var(--l-text-3)',
    '--mantine-primary-color-filled': 'var(--l-action)',
    '--mantine-primary-color-filled-hover': 'var(--l-action-hover)',
    '--mantine-primary-color-contrast': 'var(--l-on-action)',
  };
  return { variables: {}, light: meaning, dark: meaning };
};
