const names = [
  ...['MAIL_FROM', 'SMTP_MAX_CONNECTIONS', 'SMTP_CA_FILE', 'MAIL_RETURN_ADDRESS', 'BOUNCE_MAILBOX_URL'],
  ...['DKIM_SELECTOR', 'DKIM_DOMAIN', 'DKIM_KEY'],
].flatMap((name) => [name, `${name}_FILE`]);

/** The settings of a mail server of one's own that are set: its processes get them as they are. */
export const mailSettings = (env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
