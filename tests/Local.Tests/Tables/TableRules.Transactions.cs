using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tests.Tables;

public abstract partial class TableRules
{
    [Fact]
    public async Task A_transaction_does_all_it_says_and_answers_for_each_action()
    {
        await Insert(Entity("changed", ("Old", 1)), Entity("replaced", ("Old", 1)), Entity("gone"));

        var answers = await Table.SubmitTransactionAsync(
        [
            Add("added"),
            new(TableTransactionActionType.UpdateMerge, Entity("changed", ("New", 2)), (await Stored("changed")).ETag),
            new(TableTransactionActionType.UpdateReplace, Entity("replaced", ("New", 2)), ETag.All),
            new(TableTransactionActionType.Delete, Entity("gone")),
            new(TableTransactionActionType.UpsertReplace, Entity("upserted")),
        ]);

        answers.Value.Select(answer => answer.Status).ShouldBe([204, 204, 204, 204, 204]);
        answers.Value[0].Headers.ETag.ShouldBe((await Stored("added")).ETag);
        (await Rows()).ShouldBe(["added", "changed", "replaced", "upserted"]);
        (await Stored("changed")).ContainsKey("Old").ShouldBeTrue();
        (await Stored("replaced")).ContainsKey("Old").ShouldBeFalse();
    }

    [Fact]
    public async Task A_transaction_does_all_or_nothing_and_names_the_action_at_fault()
    {
        await Insert(Entity("there"));

        await RefusedAction([Add("a"), Add("b"), Add("there")], 2, 409, TableErrorCode.EntityAlreadyExists);

        (await Rows()).ShouldBe(["there"]);
    }

    [Fact]
    public async Task An_action_on_what_is_not_there_fails_the_transaction()
    {
        await RefusedAction([Add("a"), new(TableTransactionActionType.Delete, Entity("b"))], 1, 404, TableErrorCode.ResourceNotFound);
        await RefusedAction(
            [new(TableTransactionActionType.UpdateMerge, Entity("b"), ETag.All), Add("a")], 0, 404, TableErrorCode.ResourceNotFound);
    }

    [Fact]
    public async Task An_old_etag_fails_the_transaction()
    {
        await Insert(Entity("head"));
        var old = (await Stored("head")).ETag;
        await Table.UpdateEntityAsync(Entity("head", ("N", 1)), old);

        var update = new TableTransactionAction(TableTransactionActionType.UpdateReplace, Entity("head"), old);
        await RefusedAction([Add("a"), update], 1, 412, TableErrorCode.UpdateConditionNotSatisfied);

        (await Rows()).ShouldBe(["head"]);
    }

    [Fact]
    public async Task An_update_without_an_etag_is_an_upsert_in_a_transaction()
    {
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, Entity("a"))]);

        (await Rows()).ShouldBe(["a"]);
    }

    [Fact]
    public Task A_transaction_has_one_action_for_an_entity() =>
        RefusedAction([Add("a"), Add("b"), Add("a")], 2, 400, TableErrorCode.InvalidDuplicateRow);

    [Fact]
    public async Task A_transaction_has_1_to_100_actions()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));

        await Table.SubmitTransactionAsync(Many(100));

        (await Rows()).Length.ShouldBe(100);
    }

    [Fact]
    public async Task A_transaction_takes_up_to_4_MiB()
    {
        var text = new string('x', 32 * 1024);
        TableTransactionAction[] Texts(int count) => [.. Enumerable.Range(0, count).Select(row => new TableTransactionAction(
            TableTransactionActionType.Add, Entity($"{row}", ("A", text), ("B", text), ("C", text), ("D", text))))];

        await Refused(() => Table.SubmitTransactionAsync(Texts(33)), 413, "RequestBodyTooLarge");

        await Table.SubmitTransactionAsync(Texts(30));
    }

    [Fact]
    public Task A_transaction_needs_its_table() =>
        Refused(() => Service.GetTableClient("neverMade").SubmitTransactionAsync([Add("a")]), 404, TableErrorCode.TableNotFound);

    private protected static TableTransactionAction Add(string row) => new(TableTransactionActionType.Add, Entity(row));

    private protected static TableTransactionAction[] Many(int count) => [.. Enumerable.Range(0, count).Select(row => Add($"{row:000}"))];

    private protected async Task RefusedAction(TableTransactionAction[] actions, int index, int status, TableErrorCode code)
    {
        var failure = await Should.ThrowAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(actions));
        (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode).ShouldBe((index, status, code.ToString()));
    }
}
