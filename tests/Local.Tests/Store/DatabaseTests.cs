using Messaging.Local.Store;

namespace Messaging.Local.Tests.Store;

public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    // Writes keep their order, so none of a test's overtakes the schema.
    public DatabaseTests() => _ = Database.Write(session =>
        session.Execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, bytes BLOB)"));

    private Database Database => _temporary.Database;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task What_was_written_is_read()
    {
        await Insert(1, "grüezi");

        Texts().ShouldBe(["grüezi"]);
    }

    [Fact]
    public async Task Empty_text_and_empty_bytes_are_not_null()
    {
        await Database.Write(session =>
        {
            const string Insert = "INSERT INTO notes VALUES (?, ?, ?)";
            session.Prepare(Insert).Bind(1, 1).Bind(2, "").Bind(3, (byte[])[]).Run();
            session.Prepare(Insert).Bind(1, 2).Bind(2, (string?)null).Bind(3, (byte[]?)null).Run();
        });

        Database.Read(session =>
        {
            using var rows = session.Prepare("SELECT text IS NULL, bytes IS NULL FROM notes ORDER BY id");
            rows.Step().ShouldBeTrue();
            (rows.Long(0), rows.Long(1)).ShouldBe((0, 0));
            rows.Step().ShouldBeTrue();
            (rows.Long(0), rows.Long(1)).ShouldBe((1, 1));
            return 0;
        });
    }

    [Fact]
    public async Task A_long_text_comes_back_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Ωmega ", 5_000));

        await Insert(1, text);

        Texts().ShouldBe([text]);
    }

    [Fact]
    public async Task A_write_that_throws_before_it_writes_harms_nobody_else()
    {
        var before = Insert(1, "before");
        var refused = Database.Write<int>(_ => throw new InvalidOperationException("no"));
        var after = Insert(2, "after");

        await Task.WhenAll(before, after);
        (await refused.ShouldThrowAsync<InvalidOperationException>()).Message.ShouldBe("no");
        Texts().ShouldBe(["before", "after"]);
    }

    [Fact]
    public async Task A_write_that_throws_half_way_leaves_nothing_behind()
    {
        await Insert(1, "before");
        var halfway = Database.Write<int>(session =>
        {
            session.Prepare("INSERT INTO notes VALUES (2, 'half', NULL)").Run();
            throw new InvalidOperationException("too late");
        });

        await halfway.ShouldThrowAsync<InvalidOperationException>();
        await Insert(2, "next");
        Texts().ShouldBe(["before", "next"]);
    }

    [Fact]
    public async Task A_conflict_is_told_as_such_and_costs_only_its_caller()
    {
        await Insert(1, "first");

        var conflict = await Insert(1, "second").ShouldThrowAsync<StoreException>();

        conflict.IsConstraint.ShouldBeTrue();
        await Insert(2, "third");
        Texts().ShouldBe(["first", "third"]);
    }

    [Fact]
    public async Task A_thousand_writers_at_once_are_all_kept_after_reopening()
    {
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(id => Insert(id, $"{id}")));

        _temporary.Reopen();

        Texts().Count.ShouldBe(1_000);
    }

    [Fact]
    public async Task A_reader_sees_one_moment_while_others_write()
    {
        await Insert(1, "first");

        var counts = Database.Read(session =>
        {
            var before = Count(session);
            Insert(2, "second").GetAwaiter().GetResult();
            return (before, after: Count(session));
        });

        counts.ShouldBe((1, 1));
        Texts().Count.ShouldBe(2);
    }

    [Fact]
    public void A_reader_cannot_write() => Should.Throw<StoreException>(() =>
        Database.Read(session => session.Prepare("INSERT INTO notes VALUES (9, 'x', NULL)").Run()));

    [Fact]
    public void A_statement_in_use_is_not_handed_out_again() => Should.Throw<InvalidOperationException>(() => Database.Read(session =>
    {
        using var one = session.Prepare("SELECT 1");
        using var other = session.Prepare("SELECT 1");
        return 0;
    }));

    [Fact]
    public async Task Continuations_do_not_run_on_the_writer_thread()
    {
        var writer = await Database.Write(_ => Environment.CurrentManagedThreadId);

        Environment.CurrentManagedThreadId.ShouldNotBe(writer);
    }

    [Fact]
    public async Task Disposing_commits_what_is_queued_and_refuses_the_rest()
    {
        var queued = Enumerable.Range(0, 100).Select(id => Insert(id, "queued")).ToList();
        var closed = Database;
        _temporary.Reopen();

        await Task.WhenAll(queued);
        Texts().Count.ShouldBe(100);
        await Should.ThrowAsync<ObjectDisposedException>(() => closed.Write(_ => 0));
    }

    private Task<int> Insert(long id, string text) =>
        Database.Write(session => session.Prepare("INSERT INTO notes VALUES (?, ?, NULL)").Bind(1, id).Bind(2, text).Run());

    private static long Count(Session session)
    {
        using var rows = session.Prepare("SELECT count(*) FROM notes");
        rows.Step();
        return rows.Long(0);
    }

    private List<string> Texts() => Database.Read(session =>
    {
        using var rows = session.Prepare("SELECT text FROM notes ORDER BY id");
        var texts = new List<string>();
        while (rows.Step())
        {
            texts.Add(rows.Text(0));
        }

        return texts;
    });

    [Fact]
    public async Task A_file_of_another_release_is_refused_and_left_as_it_is()
    {
        using var temporary = new TemporaryDatabase();
        await temporary.Database.Write(session => session.Execute("CREATE TABLE kept (id INTEGER); INSERT INTO kept VALUES (7); PRAGMA user_version = 99"));
        temporary.Database.Dispose();

        Should.Throw<LayoutException>(temporary.Reopen).Message.ShouldContain("layout 99");

        using var session = new Session(temporary.File);
        using var row = session.Prepare("SELECT id FROM kept");
        row.Step().ShouldBeTrue();
        row.Long(0).ShouldBe(7);
    }
}
