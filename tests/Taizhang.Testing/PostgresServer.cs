using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Taizhang.Testing;

/// <summary>
/// The installed PostgreSQL, started once for a run of tests on a free port and an empty folder. It syncs as a real
/// server does. It ends with this process, however that ends: the shell that holds it waits for our end of a pipe.
/// </summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer?> Started = new(Start);
    private static readonly string[] Places = ["/usr/lib/postgresql", "/usr/local/pgsql", "/opt/homebrew/opt/postgresql"];

    private readonly int _port;
    private readonly Lazy<string> _template;
    private int _databases;

    private PostgresServer(int port)
    {
        _port = port;
        _template = new Lazy<string>(MakeTemplate);
    }

    /// <summary>The server, or null where none is installed.</summary>
    public static PostgresServer? Instance => Started.Value;

    /// <summary>A database nobody has used: its connection string. It goes with the server; dropping it would cost a checkpoint.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        Execute($"CREATE DATABASE {name} TEMPLATE {_template.Value}");
        return ConnectionString(name);
    }

    private string MakeTemplate()
    {
        const string Name = "empty";
        Execute($"CREATE DATABASE {Name} TEMPLATE template0");
        return Name;
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "postgres",
        Database = database,
        MaxPoolSize = 20,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static PostgresServer? Start()
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
            Run("chown", "postgres", folder);
        }

        var script = string.Create(CultureInfo.InvariantCulture, $"""
            trap "rm -rf '{folder}'" EXIT
            cd '{folder}'
            '{binaries}/initdb' -D data -U postgres -A trust --locale=C.UTF-8 -E UTF8 --no-sync >init.log 2>&1 || exit 1
            '{binaries}/postgres' -D data -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100 >server.log 2>&1 </dev/null &
            server=$!
            cat >/dev/null
            kill -QUIT $server
            wait $server
            """);
        string[] shell = asRoot ? ["runuser", "-u", "postgres", "--", "sh", "-c", script] : ["sh", "-c", script];
        var start = new ProcessStartInfo(shell[0]) { RedirectStandardInput = true };
        foreach (var argument in shell[1..])
        {
            start.ArgumentList.Add(argument);
        }

        var holder = Process.Start(start) ?? throw new InvalidOperationException("The shell that holds the server did not start.");
        // The shell stops the server and clears up by itself. Waiting for it here would be taken for a thread that hangs.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => holder.StandardInput.Close();
        var server = new PostgresServer(port);
        server.WaitUntilReady(folder);
        return server;
    }

    private void WaitUntilReady(string folder)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Execute("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(50);
            }
            catch (NpgsqlException fault)
            {
                var log = Path.Combine(folder, "init.log");
                throw new InvalidOperationException($"PostgreSQL did not start. {(File.Exists(log) ? File.ReadAllText(log) : "")}", fault);
            }
        }
    }

    /// <summary>The folder of initdb: on the path, told by pg_config, or where distributions put it.</summary>
    private static string? Binaries()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var installed = Places.Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateDirectories(place).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).Append(Path.Combine(place, "bin")));
        var configured = path.Any(folder => File.Exists(Path.Combine(folder, "pg_config"))) ? [Run("pg_config", "--bindir").Trim()] : Array.Empty<string>();
        return path.Concat(configured).Concat(installed).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
