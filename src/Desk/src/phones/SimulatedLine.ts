import { type Account, readPhone, writeAs, type Written } from '../api/simulator'
import { Line } from './Line'
import { nameOf } from './customers'

/** A customer whom the simulator plays. */
export class SimulatedLine extends Line {
  #version = 0

  constructor(account: Account, override readonly handle: string) {
    super(account)
  }

  override async refresh(signal: AbortSignal): Promise<void> {
    const first = this.#version === 0
    const page = await readPhone(this.account.id, this.handle, this.#version, signal)
    if (page.next < this.#version) {
      // The simulator was started anew and has forgotten everything.
      this.#version = 0
      this.forget()
      return
    }

    this.#version = page.next
    this.show(page.messages)
    if (first) {
      this.markRead()
    }
  }

  override async write(written: Written): Promise<void> {
    await writeAs(this.account.id, this.handle, nameOf(this.account.channel, this.handle), written)
  }
}
