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
    says: 'The sweep, which runs every 30 seconds, has not been seen for 15 minutes: the app does not run.'
    query: 'union (AppRequests | where Name == "Sweep" | summarize Seen = count()) | where Seen == 0'
    minutes: 15
  }
  {
    name: 'webhooks-fail'
    severity: 0
    says: 'Webhooks are answered with an error. Providers try again for hours or days; then messages are lost.'
    query: 'AppRequests | where Name == "Webhook" and toint(ResultCode) >= 500 | summarize Failed = count() | where Failed >= 5'
    minutes: 5
  }
  {
    name: 'decisions-fail'
    severity: 1
    says: 'A decision failed, so its conversation was handed to people. It is a defect of a flow or of the code.'
    query: 'AppTraces | where Message has "a decision failed; it was handed to people"'
    minutes: 5
  }
  {
    name: 'functions-fail'
    severity: 1
    says: 'An orchestration, an activity, the sweep, the clearance or the event log fails, and again and again.'
    query: 'AppRequests | where Name in ("Conversation", "Turn", "Call", "Sweep", "Clearance", "EventLog") and Success == false | summarize Failed = count() by Name | where Failed >= 5'
    minutes: 15
  }
  {
    name: 'webhooks-slow'
    severity: 2
    says: 'One webhook in twenty takes longer than two seconds. Providers give up after 5 to 20.'
    query: 'AppRequests | where Name == "Webhook" | summarize Slow = percentile(DurationMs, 95), Count = count() | where Count >= 20 and Slow > 2000'
    minutes: 15
  }
  {
    name: 'quarantine'
    severity: 2
    says: 'A webhook was signed but not understood. What it brought waits in quarantine to be looked at and replayed.'
    query: 'AppTraces | where Message has "an element went to quarantine"'
    minutes: 15
  }
  {
    name: 'in-doubt'
    severity: 2
    says: 'Of several messages nobody knows whether the provider took them: it does not answer.'
    query: 'AppTraces | where Message has "sent message" and Message endswith ": in-doubt" | summarize Doubtful = count() | where Doubtful >= 5'
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
