/** One address of every kind of public page, without its language. */
export const pagePaths = [
  '',
  '/meetings',
  '/meetings/cifg-1',
  '/meetings/cifg-12',
  '/meetings/cifg-21',
  '/meetings/cifg-copenhagen-2017',
  '/meetings/min-kuwait-2018',
  '/statements/cifg-12',
  '/statements/cifg-13',
  '/years',
  '/years/2019',
  '/years/1441h',
  '/bodies/cifg',
  '/bodies/tftc',
  '/members',
  '/members/it',
  '/members/fatf',
  '/members/on/2019-11-20',
  '/topics',
  '/topics/hawala-msb',
  '/glossary',
  '/about',
];

export const languages = [
  { locale: 'ar', direction: 'rtl' },
  { locale: 'en', direction: 'ltr' },
] as const;
