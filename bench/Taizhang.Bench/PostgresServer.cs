using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Taizhang.Bench;

/// <summary>
/// The installed PostgreSQL on a free port and an empty folder, with its own defaults but for memory. It syncs as a real
/// server does, and it ends with this process: the shell that holds it waits for our end of a pipe.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly Process _holder;

    private PostgresServer(Process holder, string connectionString)
    {
        _holder = holder;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Null where no server is installed.</summary>
    public static PostgresServer? Start()
    {
        if (Binaries() is not { } binaries)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("taizhang-postgres-").FullName;
        var port = FreePort();
        var asRoot = Environment.UserName == "root";
        if (asRoot)
        {
            using var owner = Process.Start("chown", ["postgres", folder]);
            owner.WaitForExit();
        }

        var script = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            cd '{folder}'
            '{binaries}/initdb' -D data -U postgres -A trust --locale=C.UTF-8 -E UTF8 >init.log 2>&1 || exit 1
            '{binaries}/postgres' -D data -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=1GB -c max_wal_size=4GB >server.log 2>&1 </dev/null &
            server=$!
            cat >/dev/null
            kill -INT $server
            wait $server
            rm -rf '{folder}'
            """
        );
        string[] shell = asRoot ? ["runuser", "-u", "postgres", "--", "sh", "-c", script] : ["sh", "-c", script];
        var holder =
            Process.Start(new ProcessStartInfo(shell[0], shell[1..]) { RedirectStandardInput = true })
            ?? throw new InvalidOperationException("The shell that holds the server did not start.");
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Database = "postgres",
            MaxPoolSize = 40,
        };
        WaitUntilReady(connection.ConnectionString);
        return new PostgresServer(holder, connection.ConnectionString);
    }

    /// <summary>Deadlocks since the server started.</summary>
    public long Deadlocks()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT SUM(deadlocks)::bigint FROM pg_stat_database", connection);
        return command.ExecuteScalar() is long count ? count : 0;
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _holder.StandardInput.Close();
        _holder.WaitForExit();
        _holder.Dispose();
    }

    private static void WaitUntilReady(string connectionString)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>The folder of initdb: on the path, or where distributions put it.</summary>
    private static string? Binaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var installed = Directory.Exists(Debian)
            ? Directory.EnumerateDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        return path.Concat(installed)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
