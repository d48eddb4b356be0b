import { FormatError, type Shape, string } from '@/formats/shape';

/** Code units; browsers take longer addresses, nobody types them. */
const longestAddress = 8_000;

/** An http(s) address without user name and password, written as browsers write it. */
export const webAddress: Shape<string> = (value, at) => {
  const url = parse(value, at);
  if (url.username || url.password) throw new FormatError(`${at} should not hold a user name or password.`);
  return url.href;
};

/** The same without fragment; a user name or password is left out. */
export const pageAddress: Shape<string> = (value, at) => {
  const url = parse(value, at);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
};

function parse(value: unknown, at: string): URL {
  const text = string(longestAddress)(value, at);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.href.length > longestAddress)
    throw new FormatError(`${at} should be a web address that begins with http:// or https://.`);
  return url;
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const day = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** An ISO 8601 time with its zone, between the years 1900 and 9999. */
export const moment: Shape<string> = (value, at) => {
  const text = string(40)(value, at);
  const milliseconds = time.test(text) ? Date.parse(text) : Number.NaN;
  if (!(milliseconds >= Date.parse('1900-01-01')))
    throw new FormatError(`${at} should be a date with a time.`);
  return text;
};

/** An ISO 8601 date, as exact as it is known. */
export const date: Shape<string> = (value, at) => {
  const text = string(40)(value, at);
  if (!day.test(text) || Number.isNaN(Date.parse(text))) throw new FormatError(`${at} should be a date.`);
  return text;
};
