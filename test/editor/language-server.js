import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Starts a language server on a folder, over standard input and output, and speaks for the editor: it
 * answers what the server asks of it with the folder's .vscode/settings.json.
 *
 * @param {readonly string[]} command
 * @param {string} folder
 */
export async function startServer([program = '', ...args], folder) {
  const settings = JSON.parse(readFileSync(`${folder}/.vscode/settings.json`, 'utf8'));
  const yaml = {
    validate: true,
    hover: true,
    completion: true,
    schemas: settings['yaml.schemas'],
    schemaStore: { enable: false },
  };
  const server = spawn(program, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const rootUri = pathToFileURL(folder).href;
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  /** @type {Map<string, (diagnostics: any[]) => void>} */
  const published = new Map();
  let [next, buffered] = [1, Buffer.alloc(0)];

  /** @param {object} message */
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  const ask = (method, params) =>
    new Promise((resolve) => {
      waiting.set(next, resolve);
      send({ id: next, method, params });
      next += 1;
    });
  /** @param {string} method @param {object} params */
  const tell = (method, params) => send({ method, params });
  /** @param {{ section?: string }} item */
  const setting = ({ section }) => (section === 'yaml' ? yaml : {});

  /** @param {any} message */
  const receive = (message) => {
    if (message.method === undefined) {
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      published.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.id !== undefined) {
      const asked = message.method === 'workspace/configuration';
      send({ id: message.id, result: asked ? message.params.items.map(setting) : null });
    }
  };
  server.stdout.on('data', (chunk) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const head = buffered.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(buffered.toString('latin1', 0, head))?.[1],
      );
      if (head < 0 || buffered.length < head + 4 + length) return;
      const body = buffered.toString('utf8', head + 4, head + 4 + length);
      buffered = buffered.subarray(head + 4 + length);
      receive(JSON.parse(body));
    }
  });

  const greeting = await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'katalog' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  tell('initialized', {});
  tell('workspace/didChangeConfiguration', { settings: { yaml } });

  return {
    /** @type {{ name?: string, version?: string } | undefined} */
    info: greeting.serverInfo,

    /**
     * Opens a text under a path in the folder, on disk or not; gives the server's findings on it.
     * @param {string} path @param {string} text @returns {Promise<any[]>}
     */
    open(path, text) {
      const uri = `${rootUri}/${path}`;
      const found = new Promise((resolve) => published.set(uri, resolve));
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      tell('textDocument/didOpen', { textDocument });
      return /** @type {Promise<any[]>} */ (found);
    },

    /** @param {string} path @param {number} line @param {number} character */
    async complete(path, line, character) {
      const answer = await ask('textDocument/completion', {
        textDocument: { uri: `${rootUri}/${path}` },
        position: { line, character },
      });
      return /** @type {any[]} */ (answer?.items ?? answer ?? []);
    },

    /** @param {string} path @param {number} line @param {number} character */
    async hover(path, line, character) {
      const answer = await ask('textDocument/hover', {
        textDocument: { uri: `${rootUri}/${path}` },
        position: { line, character },
      });
      return /** @type {string} */ (answer?.contents?.value ?? '');
    },

    async stop() {
      await ask('shutdown', {});
      tell('exit', {});
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}
