using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// Records that several people enter one by one at the same time. Who comes while others are being written waits for
/// them, and what has come by then is written in one transaction: it costs hardly more for eight than for one. Each is
/// judged as if those before it were entered already, is told what became of its own, and is told only when that is lasting.
/// There are as many lanes as writers help each other, and a township keeps to one: two lanes do not wait for each other's chains.
/// </summary>
public sealed class EntryQueue(Dialect dialect)
{
    /// <summary>So many go into one transaction; who comes later waits for the next.</summary>
    private const int TogetherMax = 64;

    private readonly Lane[] _lanes = [.. Enumerable.Range(0, dialect.WritersAtOnce).Select(_ => new Lane())];
    private readonly Dictionary<long, Lane> _laneOf = [];

    /// <summary>Enters one new record; its input is told what became of it.</summary>
    /// <exception cref="System.Data.Common.DbException">What the database complained of about this record.</exception>
    internal void Enter(LedgerStore store, InputLine line)
    {
        var own = new Waiting(store, line);
        var lane = LaneOf(line);
        if (!lane.IsFreeFor(own))
        {
            own.Wait();
        }

        if (own.Turn == Turn.Writes)
        {
            Write(own, lane);
        }

        if (own.Turn == Turn.Alone)
        {
            line.Input.Forget();
            Write(store, [line]);
        }
    }

    /// <summary>Townships take the lanes in turn. By a tree that is out of date a record only waits for longer.</summary>
    private Lane LaneOf(InputLine line)
    {
        var home = TreeCache.LastRead(dialect) is { } tree && tree.ByCode(line.Organisation) is { } body ? tree.HomesOf(body.Id)[^1].Home : 0;
        lock (_laneOf)
        {
            if (!_laneOf.TryGetValue(home, out var lane))
            {
                _laneOf[home] = lane = _lanes[_laneOf.Count % _lanes.Length];
            }

            return lane;
        }
    }

    /// <summary>Writes its own record and those that wait.</summary>
    private static void Write(Waiting own, Lane lane)
    {
        var others = lane.Take(own.Store);
        var outcome = Turn.Alone;
        try
        {
            Write(own.Store, [own.Line, .. others.ConvertAll(other => other.Line)]);
            outcome = Turn.Done;
        }
        catch (Exception) when (others.Count > 0)
        {
            // What is wrong with one of them is for that one to hear: each goes by itself now.
            own.Turn = Turn.Alone;
        }
        finally
        {
            others.ForEach(other => other.Wake(outcome));
            lane.HandOn();
        }
    }

    private static void Write(LedgerStore store, IReadOnlyList<InputLine> lines)
    {
        var ids = store.Ids.Reserve(lines.Count);
        using var session = WriteSession.Begin(store.Dialect);
        new Importing(store, session, ids).Enter(lines, new HashSet<string>());
        if (lines.Any(line => line.Input.IsEntered))
        {
            session.Commit();
        }
    }

    private enum Turn
    {
        Waits,

        /// <summary>It is its turn to write.</summary>
        Writes,

        /// <summary>It was written together with others and failed: it is to be written by itself.</summary>
        Alone,
        Done,
    }

    /// <summary>Those who wait to be written, one transaction after the other.</summary>
    private sealed class Lane
    {
        private readonly Lock _turn = new();
        private readonly Queue<Waiting> _waiting = new();
        private bool _isBusy;

        /// <summary>True when nobody is writing and it need not wait; else it waits from now on.</summary>
        public bool IsFreeFor(Waiting own)
        {
            lock (_turn)
            {
                if (_isBusy)
                {
                    _waiting.Enqueue(own);
                    return false;
                }

                _isBusy = true;
                own.Turn = Turn.Writes;
                return true;
            }
        }

        /// <summary>Those at the head of the queue that write to the same store in the same way.</summary>
        public List<Waiting> Take(LedgerStore store)
        {
            var taken = new List<Waiting>();
            lock (_turn)
            {
                while (taken.Count + 1 < TogetherMax && _waiting.TryPeek(out var next) && next.Store with { Actor = store.Actor } == store)
                {
                    taken.Add(_waiting.Dequeue());
                }
            }

            return taken;
        }

        /// <summary>The first that waits writes next.</summary>
        public void HandOn()
        {
            lock (_turn)
            {
                _isBusy = _waiting.TryDequeue(out var next);
                next?.Wake(Turn.Writes);
            }
        }
    }

    private sealed class Waiting(LedgerStore store, InputLine line)
    {
        private readonly object _sleep = new();

        public LedgerStore Store => store;

        public InputLine Line => line;

        public Turn Turn { get; set; }

        /// <summary>Sleeps until it is woken; who spins takes the processor from those it waits for.</summary>
        public void Wait()
        {
            lock (_sleep)
            {
                while (Turn == Turn.Waits)
                {
                    Monitor.Wait(_sleep);
                }
            }
        }

        public void Wake(Turn turn)
        {
            lock (_sleep)
            {
                Turn = turn;
                Monitor.Pulse(_sleep);
            }
        }
    }
}
