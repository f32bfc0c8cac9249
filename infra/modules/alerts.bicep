// Who is woken, and by what. docs/operations.md says of each alert what it means and what to do.

param location string
param tags object
param prefix string
param workspaceId string
param busId string

@description('Mail addresses; none: the alerts are seen in the portal only.')
param emails string[]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${prefix}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'messaging'
    enabled: true
    emailReceivers: [for email in emails: {
      name: email
      emailAddress: email
      useCommonAlertSchema: true
    }]
  }
}

// Severity: 0 and 1 wake somebody, 2 is for the day, 3 for the week.
var watched = [
  {
    name: 'silent'
    severity: 0
    says: 'The sweep, which runs twice a minute, has not been heard of for 15 minutes: the app does not run.'
    query: 'AppMetrics | where Name == "messaging.queue.waiting" | summarize Heard = count() | where Heard == 0'
    minutes: 15
  }
  {
    name: 'webhooks-fail'
    severity: 0
    says: 'Webhooks are answered with 500. Most providers try again for hours or days, Twilio does not unless told to: messages get lost.'
    query: 'AppMetrics | where Name == "messaging.webhook.duration" and Properties.outcome == "failed" | summarize Failed = sum(ItemCount) | where Failed >= 5'
    minutes: 5
  }
  {
    name: 'decisions-fail'
    severity: 1
    says: 'A decision failed, so its conversation was handed to people. It is a defect of a flow or of the code.'
    query: 'AppMetrics | where Name == "messaging.turn.incidents" | summarize Failed = sum(Sum) | where Failed > 0'
    minutes: 5
  }
  {
    name: 'functions-fail'
    severity: 1
    says: 'Orchestrations, activities, timers or the event log fail, and again and again.'
    query: 'AppRequests | where Success == false and isempty(Url) | summarize Failed = count() by Name | where Failed >= 5'
    minutes: 15
  }
  {
    name: 'account-refused'
    severity: 1
    says: 'A provider refuses our credentials: nobody on that account hears us.'
    query: 'AppMetrics | where Name == "messaging.send.duration" and Properties.outcome == "misconfigured" | summarize Refused = sum(ItemCount) | where Refused > 0'
    minutes: 5
  }
  {
    name: 'webhooks-slow'
    severity: 2
    says: 'One webhook in twenty takes longer than two seconds. Providers give up after 5 to 20.'
    query: 'AppRequests | where Url has "/webhooks/" | summarize Slow = percentile(DurationMs, 95), Answered = count() | where Answered >= 20 and Slow > 2000'
    minutes: 15
  }
  {
    name: 'answers-slow'
    severity: 2
    says: 'From a customer\'s message to the decision about it 10 seconds pass on average: too few instances, or a slow task hub.'
    query: 'AppMetrics | where Name == "messaging.turn.delay" | summarize Delay = sum(Sum) / sum(ItemCount), Turns = sum(ItemCount) | where Turns >= 10 and Delay > 10'
    minutes: 15
  }
  {
    name: 'quarantine'
    severity: 2
    says: 'A webhook was signed but not understood. What it brought waits in quarantine to be looked at and replayed.'
    query: 'AppMetrics | where Name == "messaging.webhook.quarantined" | summarize Kept = sum(Sum) | where Kept > 0'
    minutes: 15
  }
  {
    name: 'in-doubt'
    severity: 2
    says: 'Of several messages nobody knows whether the provider took them: it does not answer.'
    query: 'AppMetrics | where Name == "messaging.send.in_doubt" | summarize Doubtful = sum(Sum) | where Doubtful >= 5'
    minutes: 15
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in watched: {
  name: '${prefix}-${rule.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${prefix}: ${rule.name}'
    description: rule.says
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT${rule.minutes}M'
    autoMitigate: true
    // The tables come with the first line that is written to them.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${prefix}-dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'Events that the event log could not write after ten tries lie in the dead-letter queue of the subscription.'
    severity: 2
    enabled: true
    scopes: [busId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          dimensions: [{ name: 'EntityName', operator: 'Include', values: ['events'] }]
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
