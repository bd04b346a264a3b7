/** Forms of the names of bodies as texts write them, beside those that the vocabulary has. */
export const bodyForms: Record<string, string[]> = {
  cifg: ['CIFG', ...financeGroupForms(), 'ICFG', 'GCFI'],
  coalition: [
    ...['التحالف الدولي', 'التحالف العالمي', 'الائتلاف الدولي', 'الائتلاف العالمي', 'الائتلاف الدولي ضد داعش'],
    ...['دول التحالف الدولي', 'الدول الأعضاء في التحالف الدولي', 'Global Coalition', 'Anti-ISIS Coalition'],
    ...['Coalition to Defeat ISIS', 'Coalition against ISIS', 'Counter-ISIL Coalition', 'Counter-ISIS Coalition'],
    ...[
      'D-ISIS Coalition',
      'Defeat-ISIS Coalition',
      'anti-Daesh Coalition',
      'anti-ISIL coalition',
      'Defeat ISIS Coalition',
      'International Coalition against ISIL',
      'International Coalition against ISIS',
      'International Coalition against Daesh',
      'International Coalition to Defeat ISIS',
      'International Coalition against Islamic State',
      'Coalition to Counter ISIL',
      'دول التحالف',
    ],
  ],
  'small-group': [
    ...['المجموعة المصغرة', 'اللجنة المصغرة', 'المجموعة الصغيرة', 'المديرون السياسيون', 'المدراء السياسيون'],
    ...['المديرين السياسيين', 'المدراء السياسيين', 'Small Group', 'Political Directors'],
  ],
  tftc: [
    ...['مركز استهداف تمويل الإرهاب', 'المركز الدولي لاستهداف تمويل الإرهاب', 'مركز مكافحة تمويل الإرهاب'],
    ...['مركز استهداف التمويل الإرهابي', 'TFTC', 'Terrorist Financing Targeting Center'],
    ...['Terrorist Financing Targeting Centre', 'Terrorist Finance Targeting Center'],
  ],
  fatf: ['مجموعة العمل المالي', 'مجموعة العمل المالي الدولية', 'فاتف', 'FATF', 'Financial Action Task Force'],
  communications: ['مجموعة عمل الاتصالات', 'مجموعة الاتصالات', 'Communications Working Group'],
  stabilization: ['مجموعة عمل الاستقرار', 'Stabilization Working Group', 'Stabilisation Working Group'],
  ftf: [
    ...[
      'مجموعة عمل المقاتلين الإرهابيين الأجانب',
      'مجموعة عمل المقاتلين الأجانب',
      'Foreign Terrorist Fighters Working Group',
    ],
    ...['مجموعات عمل المقاتلين الإرهابيين الأجانب', 'مجموعة العمل المعنية بالمقاتلين الإرهابيين الأجانب'],
    ...['Foreign Terrorist Fighter Working Group', 'Working Group on Foreign Terrorist Fighters', 'FTF Working Group'],
  ],
  'africa-focus-group': ['مجموعة التركيز على أفريقيا', 'Africa Focus Group', 'مجموعة تركيز أفريقيا'],
};

/** «مجموعة العمل المالية» may be the FATF or a clumsy name of the finance group: shown, never linked (trap T7). */
export const ambiguousBodyForms = ['مجموعة العمل المالية', 'مجموعة العمل المالية الدولية'];

export const terroristGroupForms = [
  ...['داعش', 'تنظيم داعش', 'تنظيم الدولة', 'تنظيم الدولة الإسلامية', 'الدولة الإسلامية في العراق والشام'],
  ...[
    'تنظيم الدولة الإسلامية في العراق والشام',
    'الدولة الإسلامية في العراق وسوريا',
    'الدولة الإسلامية في العراق وسورية',
  ],
  ...['تنظيم الدولة الإسلامية في العراق وسوريا', 'تنظيم الدولة الإسلامية في العراق وسورية', 'الدولة الإسلامية'],
  ...[
    'تنظيم الدولة في العراق والشام',
    'تنظيم القاعدة',
    'القاعدة في العراق',
    'ISIS',
    'ISIL',
    'Daesh',
    "Da'esh",
    'Islamic State',
  ],
  ...['Islamic State of Iraq and Syria', 'Islamic State in Iraq and Syria', 'Islamic State of Iraq and the Levant'],
  ...[
    'Islamic State in Iraq and the Levant',
    'Islamic State of Iraq and al-Sham',
    'Islamic State of Iraq and ash-Sham',
  ],
  ...['Islamic State in Iraq and al-Sham', 'ISIS-Somalia', 'ISIS-Mozambique', 'ISIS-DRC', 'ISIS-Libya', 'ISIS-Yemen'],
];

function financeGroupForms(): string[] {
  const objects = [
    'ISIS',
    'ISIL',
    'Daesh',
    "Da'esh",
    'Islamic State',
    'ISIL/Daesh',
    'Daesh/ISIS',
    'ISIS/Daesh',
    'terrorist',
  ];
  const kinds = ['Group', 'Working Group', 'Work Group', 'Meeting', 'Plenary', 'Ministerial'];
  return [
    ...objects.flatMap((object) =>
      kinds.flatMap((kind) => [
        `Counter ${object} Finance ${kind}`,
        `Counter ${object} Financing ${kind}`,
        `Counter ${object} Finances ${kind}`,
      ]),
    ),
    ...objects.flatMap((object) => [
      `${object} Counter-Financing Work Group`,
      `${object} Counter-Financing Working Group`,
      `Working Group on Countering ${object} Finance`,
      `Working Group on Countering ${object} Financing`,
      `Working Group to Counter ${object} Financing`,
      `Group to Counter ${object} Financing`,
      `Working Group on ${object} Finance`,
    ]),
    ...['Counter-Finance Working Group', 'Counter-Finance Group', 'Counter-Financing Working Group'],
    ...['Finance Working Group', "Coalition's Finance Group", 'Coalition Finance Group'],
  ];
}
