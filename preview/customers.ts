/** What each customer of the fixtures is there for. */
export const CUSTOMERS: Readonly<Record<string, string>> = {
  oABC123456: 'Usual customer',
  oXYZ987654: 'Another customer',
  oSTAGES00001: 'Every stage',
  oEXCEPTION01: 'Every exception',
  oROUGH000001: 'Failures and bad data',
  oLONG0000001: 'A journey of 500 nodes',
  oNOORDERS001: 'No orders',
  oFRIEND00001: 'A friend, who opens shared links',
}
