import type { DeskUpkeepTexts } from './desk-upkeep.nl.ts';

export const texts: DeskUpkeepTexts = {
  title: 'Upkeep',
  lead: 'Every night Straatwijs looks itself over and makes a backup. This is what came of it.',
  never: 'Nothing was looked at yet. That happens tonight, if Straatwijs is on then.',
  lookedAt: 'Looked at on {when}.',
  old: 'Nothing was looked at these last nights: Straatwijs was off, or it did not work.',
  states: { ok: 'Fine', attention: 'Take note', wrong: 'Not fine' },
  subjects: {
    counts: {
      name: 'Counts',
      ok: 'All counts equal what was told.',
      attention: 'The counts could not be recounted in full.',
      wrong: 'Counts differ from what was told.',
    },
    releases: {
      name: 'Published figures',
      ok: 'The chain of what was published holds, and all that is over was published.',
      attention: 'Something is over and was not published yet.',
      wrong: 'What was published does not equal what was kept of it.',
    },
    seismograph: {
      name: 'Seismograph',
      ok: 'The seismograph watched in the last nights.',
      attention: 'The seismograph did not watch in the last nights.',
      wrong: 'The seismograph could not watch.',
    },
    rows: {
      name: 'Storage',
      ok: 'Everything that is kept could be read.',
      attention: 'Not everything could be looked at.',
      wrong: 'Not everything that is kept could be read.',
    },
    backup: {
      name: 'Backup',
      ok: 'The backup of the night was made and read back.',
      attention: 'No backups are made at night.',
      wrong: 'The backup of the night did not work. The ones before are still there.',
    },
    ledger: {
      name: 'Erased',
      ok: 'What people had erased does not come back with an old backup.',
      attention: 'The ledger of what was erased was not looked at in full.',
      wrong: 'The ledger of what was erased cannot be kept. An old backup could bring it back.',
    },
  },
  detail: 'For who keeps the server',
  doctor: 'The command straatwijs doctor on the server tells more.',
};
