import type { whom as nl } from './whom.nl.ts';

export const whom: typeof nl = {
  neighbours: 'Komşularınız. Birlikte çözemiyor musunuz? O zaman mahalle arabuluculuğu yardım eder.',
  municipality: 'Belediye: internet sitesinden bildirin ya da telefonla arayın.',
  landlord: 'Ev sahibi, apartman görevlisi ya da mülk sahipleri derneği.',
  police: 'Mahalle polisi: 0900-8844’ü arayın. Şu anda tehlike mi var? 112’yi arayın.',
  youthWorker: 'Mahallenizdeki gençlik çalışanı.',
  shops: 'Dükkân sahibi ya da esnaf derneği.',
  community: 'Mahallenizdeki mahalle evi ya da mahalle çalışanı.',
};
