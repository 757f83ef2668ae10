// The one connection of a page to the emulator's media: JSON frames both ways, reopened for ever.

const longestWait = 2000;
const mostUnsent = 1024 * 1024;

export class MediaSocket {
  #page;
  #handlers = new Map();
  #opened = [];
  #closed = [];
  #socket = null;
  #wait = 100;

  /** @param {'switchboard' | 'bridge'} page what this page is */
  constructor(page) {
    this.#page = page;
  }

  /** Calls `handler` with every frame of a type. */
  on(type, handler) {
    this.#handlers.set(type, [...(this.#handlers.get(type) ?? []), handler]);
  }

  /** Calls `handler` whenever the connection has been opened, also again after a loss: say then what you said before. */
  onOpen(handler) { this.#opened.push(handler); }

  onClose(handler) { this.#closed.push(handler); }

  /** Sends a frame, or nothing while there is no connection: the emulator forgets a page with its connection. */
  send(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** Sends one of very many frames: left out where the connection cannot keep up, rather than kept without end. */
  sendPiece(frame) {
    if (this.#socket?.bufferedAmount < mostUnsent) this.send(frame);
  }

  open() {
    const socket = new WebSocket(new URL('/_emulator/media', location.href.replace(/^http/, 'ws')));
    this.#socket = socket;
    socket.onopen = () => {
      this.#wait = 100;
      this.send({ type: 'hello', page: this.#page });
      for (const handler of this.#opened) handler();
    };
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(data);
      for (const handler of this.#handlers.get(frame.type) ?? []) handler(frame);
    };
    socket.onclose = () => {
      for (const handler of this.#closed) handler();
      setTimeout(() => this.open(), this.#wait);
      this.#wait = Math.min(longestWait, this.#wait * 2);
    };
  }
}
