import type { ChoiceOption } from '../api/content'
import type { Choose } from './ContentView'

const mostButtons = 3

/** Up to three are buttons and more are a list, as on the phones that people know. */
export function Options({ options, choose }: { options: ChoiceOption[], choose: Choose | undefined }) {
  const shape = options.length > mostButtons || options.some(option => option.description) ? 'list' : 'buttons'
  return (
    <ul class="options" data-shape={shape}>
      {options.map(option => (
        <li key={option.id}>
          {choose
            ? <button type="button" onClick={() => choose(option)}><Option option={option} /></button>
            : <span><Option option={option} /></span>}
        </li>
      ))}
    </ul>
  )
}

const Option = ({ option }: { option: ChoiceOption }) => (
  <>{option.label}{option.description && <small>{option.description}</small>}</>
)
