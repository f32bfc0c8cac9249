import { render } from 'preact'
import { App } from './App'
import { Toasts } from './live/toasts'
import './style/tokens.css'
import './style/base.css'
import './style/layout.css'
import './style/phone.css'
import './style/messages.css'
import './style/desk.css'
import './style/timeline.css'
import './style/overlays.css'

render(<Toasts><App /></Toasts>, document.getElementById('page')!)
