using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Taizhang.Demo.Tests")]
