import { useMemo, useState } from 'preact/hooks'
import { DeskClient } from './api/desk'
import { Desk } from './desk/Desk'
import { useDesk } from './desk/useDesk'
import { useRemembered } from './live/useRemembered'
import { Phones } from './phones/Phones'
import { usePhones } from './phones/usePhones'

/** Phones on the left, the desk on the right; the phone in view and the open conversation are the same customer's. */
export function App() {
  const [agent, become] = useRemembered('agent', 'anna')
  const [customers, setCustomers] = useRemembered<Record<string, string>>('customers', {})
  const [account, setAccount] = useRemembered('account', '')
  const [picked, pick] = useState<string>()
  const client = useMemo(() => new DeskClient(agent), [agent])

  const phones = usePhones(customers)
  const line = phones.lines?.find(candidate => candidate.account.id === account) ?? phones.lines?.[0]
  const desk = useDesk(client, line && { account: line.account.id, handle: line.handle }, picked)

  const showPhone = (of: string, customer?: string) => {
    setAccount(of)
    if (customer) {
      setCustomers({ ...customers, [of]: customer })
    }
  }

  const select = (conversation: string) => {
    const address = desk.conversations.find(view => view.id === conversation)?.address
    pick(conversation)
    if (address && phones.lines?.some(candidate => candidate.account.id === address.account)) {
      showPhone(address.account, address.channel === 'webchat' ? undefined : address.handle)
    }
  }

  const trouble = phones.trouble ?? desk.trouble
  return (
    <>
      {trouble && <p class="trouble" role="alert">{trouble} Trying again.</p>}
      {phones.lines && (
        <Phones
          lines={phones.lines}
          line={line}
          show={(of, customer) => {
            pick(undefined)
            showPhone(of, customer)
          }}
          newVisitor={phones.newVisitor}
          refresh={() => {
            phones.refresh()
            desk.refresh()
          }}
        />
      )}
      <Desk client={client} desk={desk} become={become} select={select} />
    </>
  )
}
