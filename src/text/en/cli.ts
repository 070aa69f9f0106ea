import type { cli as id } from '../id/cli.ts'
import type { SameKeys } from '../locale.ts'

/** What the command line says. */
export const cli = {
  help: {
    usage: "Usage: lawang '<'command'>'",
    commands: 'Commands',
    settings: 'Settings, read from the environment; all of them may be left out',
    serve: 'runs the server; stops with Ctrl+C or SIGTERM',
    demo: 'fills a working day with made-up visits, for trying out',
    verify: 'checks the chain of the ledger and every table derived from it; may run beside the server',
    rebuild: 'makes the derived tables again from the ledger; the server has to be stopped first',
    certificate: 'makes a certificate of the office’s own for https; more names and addresses may follow it',
    help: 'shows this help',
    PORT: 'port; {standard} when left out',
    HOST: 'address to listen on; {standard} when left out, from the whole network of the office',
    LAWANG_DATA: 'folder of the database and the keys; {standard} when left out',
    LAWANG_DATABASE_URL: 'PostgreSQL instead of the embedded database, as {example}',
    LAWANG_PUBLIC_URL: 'the address that people use, where there is a proxy, as {example}',
    LAWANG_ALLOW_NETWORKS: 'networks of the inside to which messages may go (mail, webhooks, calendars), as {example}',
    LAWANG_TLS_CERT: 'file of a certificate (PEM), for Lawang to speak https by itself; with LAWANG_TLS_KEY',
    LAWANG_TLS_KEY: 'file of the key of that certificate (PEM)',
    LAWANG_HTTP_PORT: 'port of http beside https: the page {page}, all else is led on to https',
    LAWANG_PROXY: 'proxies on other machines that are believed, as {example}',
    LAWANG_TURN_URL:
      'relay of the voices of the intercom (TURN) where two computers cannot reach each other, as {example}',
    LAWANG_TURN_USERNAME: 'name for that relay',
    LAWANG_TURN_PASSWORD: 'password for that relay',
  },
  unknownCommand: 'The command "{name}" is not known. See: lawang --help',
  unknownSetting: 'The setting {name} is not known and was passed over. See: lawang --help',
  setting: {
    PORT: 'PORT "{value}" is no port. Give a number from 0 to 65535, as 3000.',
    HOST: 'HOST "{value}" is no address. Give 0.0.0.0 for the whole network, or 127.0.0.1 for this computer alone.',
    LAWANG_DATA: 'LAWANG_DATA "{value}" is no folder. Give the path of a folder, as ./data.',
    LAWANG_DATABASE_URL:
      'LAWANG_DATABASE_URL is no address of PostgreSQL. Its form: postgres://name:password@host:5432/lawang.',
    LAWANG_PUBLIC_URL:
      'LAWANG_PUBLIC_URL "{value}" is no address of a site. Its form: https://guests.example.go.id, without a path behind it.',
    LAWANG_ALLOW_NETWORKS:
      'LAWANG_ALLOW_NETWORKS "{value}" is no list of networks. Its form: 10.20.0.0/16, 192.168.1.5, with commas between.',
    LAWANG_TLS_CERT:
      'LAWANG_TLS_CERT is not set, but LAWANG_TLS_KEY is. They belong together: set both, or leave both out.',
    LAWANG_TLS_KEY:
      'LAWANG_TLS_KEY is not set, but LAWANG_TLS_CERT is. They belong together: set both, or leave both out.',
    LAWANG_HTTP_PORT:
      'LAWANG_HTTP_PORT "{value}" cannot be used. Give a port other than PORT, as 3080, together with LAWANG_TLS_CERT and LAWANG_TLS_KEY.',
    LAWANG_PROXY:
      'LAWANG_PROXY "{value}" is no address. Give IP addresses or ranges, parted by commas: 10.0.0.5, 172.18.0.0/16.',
    LAWANG_TURN_URL:
      'LAWANG_TURN_URL "{value}" is no TURN address. Its form: turn:turn.example.go.id:3478, or turns: with TLS.',
    LAWANG_TURN_USERNAME: 'LAWANG_TURN_USERNAME is needed where LAWANG_TURN_URL is set.',
    LAWANG_TURN_PASSWORD: 'LAWANG_TURN_PASSWORD is needed where LAWANG_TURN_URL is set.',
  },
  serve: {
    ready: 'Lawang is ready at {address}',
    network: 'From other computers and phones: {addresses}',
    trust: 'For phones to trust this https: {address}',
    certificateEnds:
      'The certificate for https is good until {day} only. Renew its files; new ones are taken up without a restart.',
    stopping: 'Lawang stops; what is under way is finished first.',
    stopped: 'Lawang has stopped.',
    unbuilt: 'The screens have not been built. Run npm start, or npm run build, then repeat.',
  },
  start: {
    portTaken: 'Port {port} is used by another program. Stop that program, or choose another port: PORT=3001 npm start',
    portForbidden: 'This account may not use port {port}. Choose a port above 1023: PORT=3000 npm start',
    hostUnknown: 'The address HOST "{host}" is not one of this computer. Use 0.0.0.0, or leave HOST out.',
    dataInUse:
      'The data folder {path} is served by another Lawang. Stop that server first, or choose another folder with LAWANG_DATA.',
    dataForbidden:
      'The data folder {path} cannot be written to. Let the account that runs Lawang write there, or choose another folder with LAWANG_DATA.',
    dataNewer:
      'This data was written by a newer Lawang (data version {found}, known up to {known}). Run the newer Lawang; nothing was changed.',
    dataOlder:
      'This data is from an older Lawang (data version {found}, needed {known}). Run the server once to bring it up to date.',
    dataMissing: 'There is no data of Lawang in {path} yet. Check LAWANG_DATA, or run the server once.',
    unreachable:
      'The database cannot be opened. Check that PostgreSQL runs and LAWANG_DATABASE_URL is right, or that the files in LAWANG_DATA are whole.',
    tls: {
      unreadable:
        'The file {path} cannot be read. Look at LAWANG_TLS_CERT and LAWANG_TLS_KEY, and let the account that runs Lawang read them.',
      noCertificate: 'The file {path} holds no certificate in PEM. Look at LAWANG_TLS_CERT.',
      noKey: 'The file {path} holds no key in PEM without a password. Look at LAWANG_TLS_KEY.',
      otherKey:
        'The key {path} does not belong to the certificate. Give LAWANG_TLS_CERT and LAWANG_TLS_KEY files that were made together.',
    },
    diskFull: 'The disk is full. Make room, then start again; what was saved is safe.',
    key: {
      missing:
        'The key {path} is not there, but this data was sealed with it. Bring that file back from the backup; nothing was changed.',
      damaged: 'The key {path} is damaged. Bring that file back from the backup; nothing was changed.',
      notThisDatabase: 'The key {path} is not the key of this data. Use the right key file; nothing was changed.',
      noPermission: 'This account may not read the key {path}. Let the account that runs Lawang read it.',
    },
  },
  certificate: {
    made: 'A certificate for {names} was made, good until {day}. Renew it with the same command; devices need nothing more.',
    settings: 'Run Lawang with these settings:',
    fingerprint: 'The fingerprint of its authority, to be compared on the page /trust: {fingerprint}',
    risk: 'Guard {file}: whoever holds it can pass for this server (and for inner addresses) on devices that trust it, but for no other site.',
    noName: 'Neither name nor address of a server: {names}. As examples: guests.office.local, 192.168.1.10.',
    beyond:
      'The authority that is there may not vouch for {names}. Delete {files} and repeat to make a new one; every device has to trust it anew.',
    halfAuthority:
      'Of {files} only one is there. Put the other back, or delete this one too and a new authority is made; every device has to trust it anew.',
    authorityEnded:
      'The authority has ended. Delete {files} and repeat to make a new one; every device has to trust it anew.',
  },
  verify: {
    none: 'There is no office in this data yet; nothing was checked.',
    content: '{office}: {moments, number} moments and {visits, number} visits checked, all as they should be.',
    fault: '{office}: not as it should be in table {table}, row {row}: {what}.',
    columns: 'Columns that differ: {columns}.',
    what: {
      hash: 'its hash does not fit its content',
      gap: 'the number before it is missing',
      unreadable: 'its content cannot be opened',
      numberGap: 'the numbers of the guest book or the archive leave one out',
      missing: 'this row is not there, but by the ledger it should be',
      unexpected: 'this row is there, but by the ledger it should not be',
      different: 'its content differs from the ledger',
    },
  },
  rebuild: {
    none: 'There is no office in this data yet; nothing was made again.',
    done: '{office}: every derived table was made again from the ledger.',
  },
  demo: {
    done: '{visits, number} made-up visits were recorded for {office}.',
    accounts: 'Sign in as: {names}. Password: {password}',
    refused:
      'This data already holds an office of its own. The demo wants an empty folder: LAWANG_DATA=./demo npm run -s lawang -- demo',
  },
} satisfies SameKeys<typeof id>
